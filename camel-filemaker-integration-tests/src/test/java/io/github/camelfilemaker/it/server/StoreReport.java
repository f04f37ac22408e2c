package io.github.camelfilemaker.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Collectors;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a run which servers it has seen, so that nobody takes a skipped test for a passed one. */
public final class StoreReport implements TestExecutionListener {

    @Override
    @SuppressWarnings("SystemOut")
    public void testPlanExecutionFinished(TestPlan plan) {
        String report = StoreServers.ALL.stream().map(server -> "  " + server + "\n")
                .collect(Collectors.joining("", "Session stores tested:\n", ""));
        try {
            Files.writeString(Folders.TARGET.resolve("session-stores.txt"), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("\n" + report);
    }
}
