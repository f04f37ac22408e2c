package io.github.camelfilemaker.it.cluster;

class PostgresClusterIT extends ServerClusterContract {

    PostgresClusterIT() {
        super(SharedStore.POSTGRES);
    }
}
