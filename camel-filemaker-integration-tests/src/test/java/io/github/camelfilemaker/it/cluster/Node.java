package io.github.camelfilemaker.it.cluster;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.apache.camel.main.Main;

/**
 * A node of a cluster: a plain Camel application that knows nothing but its properties file. Makes the calls that it is
 * told to on its standard input, a line for a command, and answers each with a line on its standard output.
 *
 * <pre>
 * calls THREADS EACH URI    so many threads call the endpoint so often, all at once; the answer is a report
 * load THREADS URI          so many threads call the endpoint until further notice
 * unload                    ends that; the answer is a report since load, or since the last unload or look
 * look                      the answer is a report as of unload; the load goes on
 * stop                      stops Camel and ends the JVM
 * </pre>
 */
public final class Node {

    private Node() {
    }

    /** @param arguments the properties file */
    public static void main(String[] arguments) {
        // nobody else may answer
        PrintStream answers = System.out;
        System.setOut(System.err);
        int status = 1;
        try {
            run(arguments[0], answers);
            status = 0;
        } catch (Exception e) {
            e.printStackTrace(System.err);
        }
        System.exit(status);
    }

    private static void run(String properties, PrintStream answers) throws Exception {
        Main main = new Main();
        main.setPropertyPlaceholderLocations("file:" + properties);
        main.start();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Calls calls = new Calls(main.getCamelContext())) {
            answers.println("ready");
            for (String line = in.readLine(); line != null && !line.equals("stop"); line = in.readLine()) {
                answers.println(answer(calls, line.split(" ")));
            }
        }
        main.stop();
        answers.println("stopped");
    }

    private static String answer(Calls calls, String[] command) throws Exception {
        switch (command[0]) {
            case "calls":
                return calls.atOnce(Integer.parseInt(command[1]), Integer.parseInt(command[2]), command[3]).toLine();
            case "load":
                calls.load(Integer.parseInt(command[1]), command[2]);
                return "loading";
            case "look":
                return calls.look().toLine();
            case "unload":
                return calls.unload().toLine();
            default:
                throw new IllegalArgumentException("Unknown command " + command[0]);
        }
    }
}
