package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.Map;

import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.transport.ApiRequest;
import org.junit.jupiter.api.Test;

import static io.github.camelfilemaker.session.SessionNodes.CALL;
import static io.github.camelfilemaker.session.SessionNodes.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which session the calls of a scope have. */
class ScopeTest {

    private static final Map<String, Object> FIELDS = Map.of("Globals::User", "me");
    private static final ApiRequest GLOBALS = ApiRequest.globals(FIELDS);

    private final SessionNodes nodes = new SessionNodes();
    private final FakeLogin server = nodes.server;

    private static String callIn(SessionScope scope) {
        try (Turn turn = scope.turn(CALL)) {
            return turn.session().token();
        }
    }

    private static void setGlobals(SessionScope scope) {
        try (Turn turn = scope.turn(GLOBALS)) {
            scope.globalsSet(turn, FIELDS);
        }
    }

    @Test
    void allCallsOfAScopeHaveOneSessionAlthoughOthersAreIdle() {
        nodes.maxSessions = 3;
        AccountSessions node = nodes.node();
        SessionScope scope = node.openScope(false);
        String first = callIn(scope);
        Turn busy = node.turn(CALL);
        node.turn(CALL).close();
        busy.close();

        assertThat(callIn(scope)).isEqualTo(first);
    }

    @Test
    void aFailedLogInOpensNoScope() {
        server.refusal = 212;
        AccountSessions node = nodes.node();

        assertThatThrownBy(() -> node.openScope(false)).hasMessageContaining("212");
        assertThat(node.hasScopes()).isFalse();
    }

    @Test
    void theEndGivesTheCachedTokenAWholeLifeAgain() {
        nodes.cache.shared = true;
        AccountSessions node = nodes.node();
        SessionScope scope = node.openScope(false);
        nodes.clock.advance(Duration.ofSeconds(59));
        callIn(scope);

        scope.end();
        nodes.clock.advance(Duration.ofMinutes(13).plusSeconds(59));

        assertThat(nodes.stored()).contains("token-1");
    }

    @Test
    void theEndLogsOursOutWhenSomebodyHasReplacedIt() {
        AccountSessions node = nodes.node();
        SessionScope scope = node.openScope(false);
        nodes.cache.replace(nodes.key.stored(), "1|TOKEN|token-1", "1|TOKEN|theirs", Duration.ofMinutes(14));

        scope.end();

        assertThat(server.loggedOut).containsExactly("token-1");
        assertThat(nodes.stored()).contains("theirs");
        assertThat(call(node)).isEqualTo("theirs");
    }

    @Test
    void theEndDoesNotReviveASessionThatHasBeenIdleTooLong() {
        AccountSessions node = nodes.node();
        SessionScope scope = node.openScope(false);
        nodes.clock.advance(Duration.ofMinutes(20));

        scope.end();

        assertThat(nodes.stored()).isNull();
    }

    @Test
    void theEndSendsNoLogOutWithoutAToken() {
        AccountSessions node = nodes.node();
        SessionScope scope = node.openScope(false);
        Turn turn = scope.turn(CALL);
        turn.refused(true);
        turn.close();

        scope.end();

        assertThat(server.loggedOut).isEmpty();
    }

    @Test
    void aRelogInWithinAScopeKeepsTheScope() {
        AccountSessions node = nodes.node();
        SessionScope scope = node.openScope(false);
        Turn turn = scope.turn(CALL);
        turn.refused(true);
        turn.close();

        assertThat(callIn(scope)).isEqualTo("token-2");
        assertThat(scope.isOver()).isFalse();
    }

    @Test
    void globalFieldsMakeTheSessionOfAScopeItsOwn() {
        AccountSessions node = nodes.node();
        SessionScope one = node.openScope(false);
        SessionScope other = node.openScope(false);

        setGlobals(one);
        setGlobals(other);

        assertThat(callIn(one)).isEqualTo("token-2");
        assertThat(callIn(other)).isEqualTo("token-3");
        assertThat(call(node)).isEqualTo("token-1");
    }

    @Test
    void theSessionOfAScopeWithGlobalFieldsIsLoggedOutAtTheEnd() {
        AccountSessions node = nodes.node();
        SessionScope scope = node.openScope(false);
        setGlobals(scope);

        scope.end();

        assertThat(server.live).containsExactly("token-1");
    }

    @Test
    void aCallUnderWayAtTheEndKeepsTheSessionUntilItIsOver() {
        AccountSessions node = nodes.node();
        SessionScope scope = node.openScope(false);
        setGlobals(scope);
        Turn running = scope.turn(CALL);

        scope.end();
        assertThat(server.live).contains("token-2");
        running.close();

        assertThat(server.live).containsExactly("token-1");
    }

    @Test
    void globalFieldsAreMissingInASessionThatHadToBeOpenedAnew() {
        AccountSessions node = nodes.node();
        SessionScope scope = node.openScope(false);
        setGlobals(scope);
        Turn turn = scope.turn(CALL);
        assertThat(scope.missingGlobals(turn)).isEmpty();
        turn.refused(true);
        turn.close();

        try (Turn next = scope.turn(CALL)) {
            assertThat(scope.missingGlobals(next)).isEqualTo(FIELDS);
            scope.globalsSet(next, FIELDS);
            assertThat(scope.missingGlobals(next)).isEmpty();
        }
    }

    @Test
    void lostGlobalFieldsFailTheCallWhenThatIsWanted() {
        SessionScope scope = nodes.node().openScope(true);
        setGlobals(scope);
        Turn turn = scope.turn(CALL);
        turn.refused(true);
        turn.close();

        try (Turn next = scope.turn(CALL)) {
            assertThatThrownBy(() -> scope.missingGlobals(next)).isInstanceOf(FileMakerSessionException.class)
                    .hasMessageContaining("Globals::User").hasMessageContaining("failOnGlobalsLost=true");
        }
    }

    @Test
    void aLateCallOfAScopeWithGlobalFieldsIsRefused() {
        SessionScope scope = nodes.node().openScope(false);
        setGlobals(scope);
        scope.end();

        assertThatThrownBy(() -> callIn(scope)).hasMessageContaining("The scope has ended");
    }

    @Test
    void aLateCallOfAScopeWithoutGlobalFieldsIsLikeOneWithoutAScope() {
        SessionScope scope = nodes.node().openScope(false);
        scope.end();

        assertThat(callIn(scope)).isEqualTo("token-1");
    }

    @Test
    void globalFieldsNeedAScope() {
        assertThatThrownBy(() -> nodes.node().turn(GLOBALS)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("action=globals needs a scope");
        assertThat(server.logins).hasValue(0);
    }

    @Test
    void scopesWithGlobalFieldsWaitForEachOtherWhenThereAreTooMany() {
        nodes.borrowTimeout = Duration.ofMillis(50);
        nodes.scopeSessions = 1;
        AccountSessions node = nodes.node();
        SessionScope one = node.openScope(false);
        SessionScope other = node.openScope(false);
        setGlobals(one);

        assertThatThrownBy(() -> setGlobals(other)).hasMessageContaining("all of scopeSessions=1 are in use");
        one.end();
        setGlobals(other);

        assertThat(callIn(other)).isEqualTo("token-3");
    }

    @Test
    void stoppingEndsOpenScopes() {
        AccountSessions node = nodes.node();
        setGlobals(node.openScope(false));

        node.stop();

        assertThat(server.live).isEmpty();
    }

    @Test
    void withoutACacheAScopeLogsInOnce() {
        AccountSessions node = nodes.node(null);
        SessionScope scope = node.openScope(false);
        callIn(scope);
        callIn(scope);
        assertThat(server.logins).hasValue(1);

        scope.end();

        assertThat(server.live).isEmpty();
    }

    @Test
    void endingTwiceIsEndingOnce() {
        AccountSessions node = nodes.node();
        SessionScope scope = node.openScope(false);
        setGlobals(scope);

        scope.end();
        scope.end();

        assertThat(server.loggedOut).containsExactly("token-2");
    }
}
