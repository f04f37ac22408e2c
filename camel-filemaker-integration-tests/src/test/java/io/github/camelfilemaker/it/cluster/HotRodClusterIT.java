package io.github.camelfilemaker.it.cluster;

class HotRodClusterIT extends ServerClusterContract {

    HotRodClusterIT() {
        super(SharedStore.INFINISPAN_SERVER);
    }
}
