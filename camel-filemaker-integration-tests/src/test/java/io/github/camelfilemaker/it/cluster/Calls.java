package io.github.camelfilemaker.it.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ProducerTemplate;

/** The calls of a node: finds of all objects. */
final class Calls implements AutoCloseable {

    private static final String CRITERIA = "{\"Title\": \"*\"}";
    private static final long PAUSE_MILLIS = 25;
    private static final long LIMIT_SECONDS = 120;

    private final CamelContext context;
    private final ProducerTemplate template;
    private final AtomicReference<Report> loaded = new AtomicReference<>(Report.NOTHING);
    private ScheduledExecutorService load = Executors.newScheduledThreadPool(0);

    Calls(CamelContext context) {
        this.context = context;
        this.template = context.createProducerTemplate();
    }

    Report atOnce(int threads, int each, String uri) throws Exception {
        Endpoint endpoint = context.getEndpoint(uri);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Callable<Report>> callers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            callers.add(() -> {
                start.await(LIMIT_SECONDS, TimeUnit.SECONDS);
                Report sum = Report.NOTHING;
                for (int call = 0; call < each; call++) {
                    sum = sum.plus(call(endpoint));
                }
                return sum;
            });
        }
        try {
            List<Report> reports = new ArrayList<>();
            for (Future<Report> caller : pool.invokeAll(callers, LIMIT_SECONDS, TimeUnit.SECONDS)) {
                reports.add(caller.get());
            }
            return Report.sum(reports);
        } finally {
            pool.shutdownNow();
        }
    }

    void load(int threads, String uri) {
        Endpoint endpoint = context.getEndpoint(uri);
        load = Executors.newScheduledThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            load.scheduleWithFixedDelay(() -> loaded.accumulateAndGet(call(endpoint), Report::plus), 0, PAUSE_MILLIS,
                    TimeUnit.MILLISECONDS);
        }
    }

    Report look() {
        return loaded.getAndSet(Report.NOTHING);
    }

    Report unload() throws InterruptedException {
        load.shutdown();
        if (!load.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Calls are still running");
        }
        return look();
    }

    private Report call(Endpoint endpoint) {
        long begin = System.nanoTime();
        Exception failure = template.request(endpoint, exchange -> exchange.getIn().setBody(CRITERIA)).getException();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        return failure == null ? new Report(1, 0, millis, "") : new Report(0, 1, millis, line(failure));
    }

    private static String line(Exception failure) {
        return (failure.getClass().getSimpleName() + ": " + failure.getMessage()).replaceAll("\\s+", " ");
    }

    @Override
    public void close() throws InterruptedException {
        unload();
        template.stop();
    }
}
