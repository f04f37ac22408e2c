package io.github.camelfilemaker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs after all other tests, and searches all that they have written: logs at the most talkative level, and reports.
 */
class SecretsIT {

    /** A token of the simulator or of a real server, an account's password, and both as they are sent. */
    private static final Pattern SECRET = Pattern.compile(
            "(?<![0-9a-fA-F])[0-9a-f]{49,52}(?![0-9a-fA-F])|" + Pattern.quote(Museum.PASSWORD)
                                                          + "|Bearer [0-9a-f]|Basic [A-Za-z0-9+/]{8}");

    @Test
    void nothingThatTheTestsHaveWrittenHasATokenOrAPasswordInIt() throws IOException {
        List<Path> written;
        try (Stream<Path> files = Files.walk(Path.of("target"))) {
            written = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*(\\.log|surefire-reports/.*\\.(txt|xml|dump|dumpstream))"))
                    .toList();
        }

        assertThat(written).as("files that the tests have written").hasSizeGreaterThan(10)
                .anyMatch(file -> file.endsWith("test.log"));
        assertThat(written).noneMatch(SecretsIT::hasSecret);
    }

    private static boolean hasSecret(Path file) {
        try {
            return SECRET.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
