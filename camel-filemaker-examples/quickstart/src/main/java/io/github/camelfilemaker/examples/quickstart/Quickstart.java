package io.github.camelfilemaker.examples.quickstart;

import io.github.camelfilemaker.simulator.FileMakerSimulator;
import org.apache.camel.main.Main;

/**
 * Opens the museum's FileMaker file in the simulator, starts a Camel application on it, leads through what its routes
 * do, and ends. Exit code 0 if all was as it should be.
 */
public final class Quickstart {

    private Quickstart() {
    }

    public static void main(String[] args) throws Exception {
        System.exit(run() ? 0 : 1);
    }

    static boolean run() throws Exception {
        Screen screen = new Screen(System.out);
        Recoveries recoveries = new Recoveries();
        try (FileMakerSimulator museum = Museum.open()) {
            screen.welcome(museum);
            // finds the Java route in this package; application.properties names the others, and has the options
            Main camel = new Main(Quickstart.class);
            camel.addInitialProperty("museum.url", museum.url());
            camel.bind("recoveries", recoveries);
            camel.start();
            try {
                new Tour(camel.getCamelContext(), museum, screen).run();
            } finally {
                camel.stop();
            }
            return new Summary(museum, recoveries).show(screen);
        }
    }
}
