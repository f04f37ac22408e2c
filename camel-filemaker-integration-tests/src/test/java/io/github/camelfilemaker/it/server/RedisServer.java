package io.github.camelfilemaker.it.server;

import java.util.List;

import redis.clients.jedis.Jedis;
import redis.embedded.core.ExecutableProvider;

/** Redis. */
public final class RedisServer extends StoreServer {

    RedisServer() {
        super("redis");
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    protected List<Way> ways() {
        return List.of(new Container("redis:7", 6379, port, container -> {
        }), new LocalProcess("redis", this::command));
    }

    private List<String> command() throws Exception {
        String folder = Folders.empty("servers", "redis").toString();
        String program = ExecutableProvider.newJarResourceProvider().get().getPath();
        return List.of(program, "--port", String.valueOf(port), "--bind", "127.0.0.1", "--dir", folder, "--save", "");
    }

    @Override
    protected String askVersion() {
        try (Jedis client = new Jedis(url())) {
            return client.info("server").lines().filter(line -> line.startsWith("redis_version:")).findFirst().orElseThrow()
                    .substring("redis_version:".length());
        }
    }
}
