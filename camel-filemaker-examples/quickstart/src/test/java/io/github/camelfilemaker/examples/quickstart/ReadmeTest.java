package io.github.camelfilemaker.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camelfilemaker.operation.FileMakerAction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README shows what is here and runs, not what once did.
 */
class ReadmeTest {

    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    @Test
    void routesAreThoseOfTheExample() throws IOException {
        List<MatchResult> snippets = snippets(section("Three routes"));
        String sources = withoutWhitespace(sources());

        assertThat(snippets).extracting(snippet -> snippet.group(1)).containsExactly("java", "yaml", "xml");
        for (MatchResult snippet : snippets) {
            assertThat(sources).contains(withoutWhitespace(snippet.group(2)));
        }
    }

    @Test
    void propertiesAreThoseOfTheExample() throws IOException {
        String properties = Files.readString(MODULE.resolve("src/main/resources/application.properties"));

        assertThat(snippets(section("In your own project")).get(1).group(2).lines().map(line -> line.split(" = ")[0]))
                .isNotEmpty().allSatisfy(key -> assertThat(properties).contains(key + " = "));
    }

    @Test
    void twoCommandsAreTwo() throws IOException {
        assertThat(snippets(section("Two commands"))).extracting(snippet -> snippet.group(1)).containsExactly("sh", "sh");
    }

    @Test
    void allActionsAreInTheTable() throws IOException {
        String table = section("Actions");

        assertThat(table.lines().filter(line -> line.startsWith("| `"))).hasSameSizeAs(FileMakerAction.values());
        for (FileMakerAction action : FileMakerAction.values()) {
            assertThat(table).contains("\n| `" + action.actionName() + "` | ");
        }
    }

    private static String section(String title) throws IOException {
        String readme = Files.readString(MODULE.resolve("../../README.md"));
        int start = readme.indexOf("\n## " + title + "\n");
        assertThat(start).as("section " + title).isPositive();
        int end = readme.indexOf("\n## ", start + 1);
        return readme.substring(start, end < 0 ? readme.length() : end);
    }

    private static List<MatchResult> snippets(String text) {
        return SNIPPET.matcher(text).results().toList();
    }

    private static String sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MODULE.resolve("src/main"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|yaml|xml)")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return String.join("\n", sources);
    }

    private static String withoutWhitespace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
