package io.github.camelfilemaker.simulator;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/** The extension, by tests that it lets pass or fails. */
class ExtensionTest {

    private static final String INNER = "inner";

    private static boolean running;
    private static final List<Integer> PORTS = new ArrayList<>();

    private static EngineExecutionResults run(Class<?> tests) {
        running = true;
        PORTS.clear();
        try {
            return EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests)).execute();
        } finally {
            running = false;
        }
    }

    private static List<String> failures(EngineExecutionResults results) {
        return results.testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable()
                        .orElseThrow())
                .map(Throwable::getMessage).toList();
    }

    /** Not meant to be run by themselves: some of them fail. */
    private static void onlyFromHere() {
        assumeThat(running).isTrue();
    }

    @Test
    void letsTidyTestsPass() {
        assertThat(run(Tidy.class).testEvents().succeeded().count()).isEqualTo(2);
        assertThat(PORTS).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void failsATestThatLeavesASessionOpen() {
        assertThat(failures(run(LeavesASession.class))).singleElement().asString()
                .contains("1 FileMaker session(s) open", "session 1 of web in Museum").matches("(?s).*token \\w{4}\\*\\*\\*.*");
    }

    @Test
    void allowsOpenSessionsIfTold() {
        assertThat(run(AllowsSessions.class).testEvents().failed().count()).isZero();
    }

    @Test
    void failsATestWhoseFaultNeverStruck() {
        assertThat(failures(run(LeavesAFault.class))).containsExactly("No call met the injected fault(s): [code(301)]");
    }

    @Test
    void leavesAFailingTestItsOwnMessage() {
        assertThat(failures(run(FailsByItself.class))).containsExactly("my own fault");
    }

    @Test
    void checksAfterTheMethodsThatTidyUp() {
        assertThat(run(TidiesUpAfterwards.class).testEvents().failed().count()).isZero();
    }

    @Test
    void keepsOneServerForAStaticField() {
        EngineExecutionResults results = run(OneForAll.class);

        assertThat(failures(results)).hasSize(1).first().asString().contains("session(s) open");
        assertThat(results.testEvents().succeeded().count()).isEqualTo(3);
        assertThat(PORTS).hasSize(4).containsOnly(PORTS.get(0));
    }

    @Tag(INNER)
    static class Tidy {

        @RegisterExtension
        final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(Museum.builder());

        @Test
        void one(FileMakerSimulator server) {
            onlyFromHere();
            PORTS.add(server.port());
            Museum.loggedIn(server).logout();
        }

        @Test
        void two() {
            onlyFromHere();
            PORTS.add(filemaker.server().port());
            assertThat(filemaker.server().requests()).isEmpty();
        }
    }

    @Tag(INNER)
    static class LeavesASession {

        @RegisterExtension
        final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(Museum.builder());

        @Test
        void test(FileMakerSimulator server) {
            onlyFromHere();
            Museum.loggedIn(server);
        }
    }

    @Tag(INNER)
    static class AllowsSessions {

        @RegisterExtension
        final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(Museum.builder()).allowOpenSessions();

        @Test
        void test(FileMakerSimulator server) {
            onlyFromHere();
            Museum.loggedIn(server);
        }
    }

    @Tag(INNER)
    static class LeavesAFault {

        @RegisterExtension
        final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(Museum.builder());

        @Test
        void test(FileMakerSimulator server) {
            onlyFromHere();
            server.inject(Fault.code(301));
        }
    }

    @Tag(INNER)
    static class FailsByItself {

        @RegisterExtension
        final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(Museum.builder());

        @Test
        void test(FileMakerSimulator server) {
            onlyFromHere();
            Museum.loggedIn(server);
            throw new IllegalStateException("my own fault");
        }
    }

    @Tag(INNER)
    static class TidiesUpAfterwards {

        @RegisterExtension
        final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(Museum.builder());

        private DataApiClient client;

        @Test
        void test(FileMakerSimulator server) {
            onlyFromHere();
            client = Museum.loggedIn(server);
        }

        @AfterEach
        void tidyUp() {
            if (client != null) {
                client.logout();
            }
        }
    }

    @Tag(INNER)
    static class OneForAll {

        @RegisterExtension
        static final FileMakerSimulatorExtension FILEMAKER = new FileMakerSimulatorExtension(Museum.builder());

        @Test
        void leavesASession(FileMakerSimulator server) {
            onlyFromHere();
            PORTS.add(server.port());
            Museum.loggedIn(server);
        }

        @Test
        void isTidy() {
            onlyFromHere();
            PORTS.add(FILEMAKER.server().port());
            assertThat(FILEMAKER.server().openSessions()).isZero();
        }

        @Test
        void isTidyToo() {
            onlyFromHere();
            PORTS.add(FILEMAKER.server().port());
            assertThat(FILEMAKER.server().requests()).isEmpty();
        }

        @Nested
        class Inside {

            @Test
            void usesTheSameServer() {
                onlyFromHere();
                PORTS.add(FILEMAKER.server().port());
            }
        }
    }
}
