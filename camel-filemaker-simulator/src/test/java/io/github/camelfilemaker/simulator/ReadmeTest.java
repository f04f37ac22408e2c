package io.github.camelfilemaker.simulator;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the README shows works. */
class ReadmeTest {

    @TempDir
    Path folder;

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String block(String language) throws IOException {
        Matcher m = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme());
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    @Test
    void theConfigurationRuns() throws IOException {
        Files.writeString(folder.resolve("artists.csv"), block("csv"));
        Path config = Files.writeString(folder.resolve("museum.yaml"), block("yaml"));

        try (FileMakerSimulator server = FileMakerSimulator.fromConfig(config).start()) {
            DataApiClient client = Museum.loggedIn(server);

            Reply reply = client.find("Artists", "{\"query\":[{\"Name\":\"turner\"}]}");
            assertThat(reply.fields().path("Born").asInt()).isEqualTo(1775);
            assertThat(reply.response().at("/data/0/portalData/Works/0/Works::Title").asText()).isEqualTo("Norham Castle");
            assertThat(client.layout("GET", "Artists", "/script/Ping", null).response().path("scriptResult").asText())
                    .isEqualTo("pong");
        }
    }

    @ParameterizedTest
    @EnumSource(SimulatorOption.class)
    void theTableTellsEachSwitchAndItsDefault(SimulatorOption option) throws IOException {
        assertThat(readme()).contains("| `" + option + "` | " + (option.isOnByDefault() ? "on" : "off") + " |");
    }

    @Test
    void theTableTellsEachFault() throws IOException {
        String readme = readme();

        Arrays.stream(Fault.class.getMethods())
                .filter(method -> method.getReturnType() == Fault.class
                        && Modifier.isStatic(method.getModifiers()))
                .forEach(method -> assertThat(readme).contains("`" + method.getName() + "("));
    }
}
