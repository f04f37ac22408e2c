package io.github.camelfilemaker.it.cluster;

class EmbeddedClusterIT extends ClusterContract {

    EmbeddedClusterIT() {
        super(SharedStore.EMBEDDED_INFINISPAN);
    }
}
