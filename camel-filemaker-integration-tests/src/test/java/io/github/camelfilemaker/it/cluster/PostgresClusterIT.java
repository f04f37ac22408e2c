package io.github.camelfilemaker.it.cluster;

class PostgresClusterIT extends ClusterContract {

    PostgresClusterIT() {
        super(SharedStore.POSTGRES);
    }
}
