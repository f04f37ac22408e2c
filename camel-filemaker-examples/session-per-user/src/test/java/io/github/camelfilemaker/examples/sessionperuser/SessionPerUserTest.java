package io.github.camelfilemaker.examples.sessionperuser;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionPerUserTest {

    @Test
    void tellsItsStoryAndLeavesNoSession() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream screen = System.out;
        PrintStream problems = System.err;
        boolean isFine;
        try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            System.setErr(captured);
            isFine = SessionPerUser.run();
        } finally {
            System.setOut(screen);
            System.setErr(problems);
        }

        String output = bytes.toString(StandardCharsets.UTF_8);
        assertThat(isFine).as(output).isTrue();
        assertThat(output)
                .containsPattern("camille, 10 at once +GET /account +camille\\R")
                .containsPattern("auguste, 10 at once +GET /account +auguste\\R")
                .containsPattern("an intruder, as Camille +GET /artists\\?city=Paris +401 \\R")
                .containsPattern("log ins +2 ")
                .containsPattern("refused log ins +1 ")
                .containsPattern("open sessions +0 ")
                .endsWith("All is as it should be." + System.lineSeparator());
        assertThat(output)
                .as("a token is a long hexadecimal number").doesNotContainPattern("[0-9a-fA-F]{20}")
                .doesNotContain(Museum.CAMILLE.password(), Museum.AUGUSTE.password())
                .doesNotContain("WARN").doesNotContain("ERROR").doesNotContain("Exception");
    }
}
