package io.github.camelfilemaker.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes the same find through the component, through Camel HTTP and with a bare HTTP client, and prints what each
 * costs. All take turns in short rounds of one run, so that a machine that gets slower or busier does so for all of
 * them.
 */
public final class FindBenchmark {

    /** As many as there are callers at most, so that nobody waits for one. */
    private static final int CONNECTIONS = 32;
    private static final String FIND_PATH = "/fmi/data/vLatest/databases/Gallery/layouts/Artists/_find";

    private final Plan plan;

    FindBenchmark(Plan plan) {
        this.plan = plan;
    }

    /** Prints the table. {@code -Dquick=true} for a short run, whose figures mean nothing. */
    public static void main(String[] args) throws Exception {
        Plan plan = Boolean.getBoolean("quick") ? Plan.QUICK : Plan.FULL;
        System.out.print(new FindBenchmark(plan).run());
    }

    /** The table. */
    String run() throws Exception {
        try (CannedServer server = new CannedServer()) {
            String findUrl = server.url() + FIND_PATH;
            try (BareHttpClient bare = new BareHttpClient(findUrl, CONNECTIONS);
                 CamelClients camel = new CamelClients(server.url(), findUrl, CONNECTIONS)) {
                List<FindClient> clients = new ArrayList<>();
                clients.add(bare);
                clients.addAll(camel.all());
                return compare(clients, bare).table();
            }
        }
    }

    private Comparison compare(List<FindClient> clients, FindClient reference) throws Exception {
        Comparison comparison = new Comparison(reference.name());
        List<Callers> callers = new ArrayList<>();
        try {
            List<Turn> turns = new ArrayList<>();
            for (int threads : plan.threads) {
                Callers group = new Callers(threads);
                callers.add(group);
                for (FindClient client : clients) {
                    turns.add(new Turn(group, client, comparison.line(client.name(), threads)));
                }
            }
            Random random = new Random(1);
            for (int round = 0; round < plan.warmUps + plan.rounds; round++) {
                // another order each time, so that nobody always comes after the same one
                Collections.shuffle(turns, random);
                for (Turn turn : turns) {
                    Sample sample = turn.callers.run(turn.client, plan.time);
                    if (round >= plan.warmUps) {
                        turn.line.add(sample);
                    }
                }
            }
        } finally {
            callers.forEach(Callers::close);
        }
        return comparison;
    }

    private record Turn(Callers callers, FindClient client, Comparison.Line line) {
    }

    /**
     * How long to measure.
     *
     * @param threads how many callers at once
     * @param warmUps rounds that do not count
     * @param rounds  rounds that count
     * @param time    of each client in each round
     */
    record Plan(List<Integer> threads, int warmUps, int rounds, Duration time) {
        static final Plan FULL = new Plan(List.of(1, 32), 12, 55, Duration.ofMillis(200));
        static final Plan QUICK = new Plan(List.of(1, 4), 1, 3, Duration.ofMillis(50));
    }
}
