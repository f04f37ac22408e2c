package io.github.camelfilemaker.it.cluster;

class RedisClusterIT extends ClusterContract {

    RedisClusterIT() {
        super(SharedStore.REDIS_SERVER);
    }
}
