package io.github.camelfilemaker.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuickstartTest {

    @Test
    void tellsItsStoryAndLeavesNoSession() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream screen = System.out;
        PrintStream problems = System.err;
        boolean isFine;
        try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            System.setErr(captured);
            isFine = Quickstart.run();
        } finally {
            System.setOut(screen);
            System.setErr(problems);
        }

        String output = bytes.toString(StandardCharsets.UTF_8);
        assertThat(isFine).as(output).isTrue();
        assertThat(output)
                .contains("3,532 artists and 69,202 artworks")
                .containsPattern("Scully, Sean +born 1945 +works: 40")
                .contains("route confirm-loans: ")
                .containsPattern("log ins +3 ")
                .containsPattern("recoveries +2 ")
                .containsPattern("open sessions +0 ")
                .endsWith("All is as it should be." + System.lineSeparator());
        assertThat(output)
                .as("a token is a long hexadecimal number").doesNotContainPattern("[0-9a-fA-F]{20}")
                .doesNotContain(password())
                .doesNotContain("WARN").doesNotContain("ERROR").doesNotContain("Exception");
    }

    private static String password() throws Exception {
        Properties properties = new Properties();
        properties.load(QuickstartTest.class.getResourceAsStream("/application.properties"));
        return properties.getProperty("camel.component.filemaker.password");
    }
}
