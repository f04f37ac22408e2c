package io.github.camelfilemaker.it.cluster;

class HotRodClusterIT extends ClusterContract {

    HotRodClusterIT() {
        super(SharedStore.INFINISPAN_SERVER);
    }
}
