package io.github.camelfilemaker.it.cluster;

class RedisClusterIT extends ServerClusterContract {

    RedisClusterIT() {
        super(SharedStore.REDIS_SERVER);
    }
}
