package io.github.camelfilemaker.benchmark;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that make the find over and over.
 */
final class Callers implements AutoCloseable {

    private final int number;
    private final ExecutorService threads;

    Callers(int number) {
        this.number = number;
        this.threads = Executors.newFixedThreadPool(number);
    }

    int number() {
        return number;
    }

    /** Lets all threads call for this long. */
    Sample run(FindClient client, Duration time) throws Exception {
        Work before = Work.now();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        Callable<Long> task = () -> callUntil(end, client);
        long calls = 0;
        for (Future<Long> caller : threads.invokeAll(Collections.nCopies(number, task))) {
            calls += caller.get();
        }
        long nanos = System.nanoTime() - start;
        Work after = Work.now();
        return new Sample(
                calls / (nanos / 1e9), after.cpuNanosSince(before) / 1e3 / calls, after.bytesSince(before) / 1024.0 / calls);
    }

    private static long callUntil(long end, FindClient client) throws Exception {
        long calls = 0;
        do {
            List<?> records = client.find();
            if (records.size() != CannedAnswers.RECORDS) {
                throw new IllegalStateException(client.name() + " gave " + records.size() + " records");
            }
            calls++;
        } while (System.nanoTime() < end);
        return calls;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
