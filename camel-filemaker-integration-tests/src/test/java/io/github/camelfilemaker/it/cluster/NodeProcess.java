package io.github.camelfilemaker.it.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A {@link Node} in a JVM of its own. Killed with this JVM. */
public final class NodeProcess {

    private static final long LIMIT_SECONDS = 60;

    private final String name;
    private final Process process;
    private final PrintWriter commands;
    private final Queue<CompletableFuture<String>> answers = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> ready = expectAnswer();
    private final Thread hook;

    /** Starts a node and does not wait for it. What it logs goes to a file beside its properties. */
    public NodeProcess(Path properties) throws IOException {
        name = properties.getFileName().toString().replace(".properties", "");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java, "-Xmx128m", "-XX:+UseSerialGC",
                "-Dlog.file=" + properties.resolveSibling(name + ".log"), "-cp", System.getProperty("java.class.path"),
                Node.class.getName(), properties.toString());
        builder.redirectError(properties.resolveSibling(name + ".err.log").toFile());
        process = builder.start();
        hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
        commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        Thread reader = new Thread(this::read, name);
        reader.setDaemon(true);
        reader.start();
    }

    private CompletableFuture<String> expectAnswer() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        answers.add(answer);
        return answer;
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                answers.remove().complete(line);
            }
        } catch (IOException e) {
            // it has been killed
        }
        answers.forEach(answer -> answer.completeExceptionally(new IllegalStateException(name + " has ended")));
    }

    private synchronized CompletableFuture<String> tell(String command) {
        CompletableFuture<String> answer = expectAnswer();
        commands.println(command);
        return answer;
    }

    /** Until Camel has started. */
    public void awaitReady() {
        get(ready);
    }

    /** So many threads call the endpoint so often, all at once. */
    CompletableFuture<Report> calls(int threads, int each, String uri) {
        return tell("calls " + threads + " " + each + " " + uri).thenApply(Report::ofLine);
    }

    /** So many threads call the endpoint from now on. */
    void load(int threads, String uri) {
        get(tell("load " + threads + " " + uri));
    }

    /** What became of the load since the last look. */
    Report look() {
        return Report.ofLine(get(tell("look")));
    }

    /** Ends the load. */
    Report unload() {
        return Report.ofLine(get(tell("unload")));
    }

    /** Stops it as an administrator would. */
    public void stop() throws InterruptedException {
        get(tell("stop"));
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " does not end");
        }
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    /** Ends it at once, as a crash would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it stand still, with its connections open. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on. */
    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    }

    static <T> T get(CompletableFuture<T> answer) {
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("No answer from a node: see its log in target/cluster or target/polling", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
