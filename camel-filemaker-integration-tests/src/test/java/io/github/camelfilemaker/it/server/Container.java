package io.github.camelfilemaker.it.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A server in a container, where a Docker engine answers. */
final class Container implements Way {

    private final String image;
    private final int port;
    private final int hostPort;
    private final Consumer<GenericContainer<?>> settings;
    private GenericContainer<?> container;

    /** @param hostPort the port on loopback that leads to the container's port, also after a stop and start */
    Container(String image, int port, int hostPort, Consumer<GenericContainer<?>> settings) {
        this.image = image;
        this.port = port;
        this.hostPort = hostPort;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "container";
    }

    @Override
    public void start() {
        if (container != null) {
            container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
            return;
        }
        if (!Engine.ANSWERS) {
            throw new IllegalStateException("no Docker engine");
        }
        GenericContainer<?> made = new GenericContainer<>(DockerImageName.parse(image));
        made.setPortBindings(List.of("127.0.0.1:" + hostPort + ":" + port));
        settings.accept(made);
        made.start();
        container = made;
    }

    @Override
    public void stop() {
        if (container != null) {
            container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
        }
    }

    /**
     * Looked for once. Testcontainers is asked only where something speaks for an engine: it takes its time and logs.
     */
    private static final class Engine {
        static final boolean ANSWERS = isConfigured() && DockerClientFactory.instance().isDockerAvailable();

        private static boolean isConfigured() {
            Path home = Path.of(System.getProperty("user.home"));
            return System.getenv("DOCKER_HOST") != null || Files.exists(home.resolve(".testcontainers.properties"))
                    || Files.exists(Path.of("/var/run/docker.sock")) || Files.exists(home.resolve(".docker/run/docker.sock"));
        }
    }
}
