package io.github.camelfilemaker.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A server that is a program of this machine. Its output goes to a file. */
final class LocalProcess implements Way {

    private final String server;
    private final Callable<List<String>> command;
    private List<String> prepared;
    private Process process;

    /** @param command called once, before the first start: fails when something is missing */
    LocalProcess(String server, Callable<List<String>> command) {
        this.server = server;
        this.command = command;
    }

    @Override
    public String name() {
        return "process";
    }

    @Override
    public void start() throws Exception {
        if (prepared == null) {
            prepared = command.call();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        }
        process = run(server, prepared);
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroyForcibly();
            try {
                process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Runs a program that ends by itself. */
    static void complete(String name, List<String> command) throws IOException, InterruptedException {
        Process process = run(name, command);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(name + " has not ended within a minute: see " + log(name));
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(name + " has failed with " + process.exitValue() + ": see " + log(name));
        }
    }

    private static Process run(String name, List<String> command) throws IOException {
        Files.createDirectories(log(name).getParent());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile())).start();
    }

    static Path log(String name) {
        return Folders.TARGET.resolve("servers").resolve(name + ".log");
    }
}
