package io.github.camelfilemaker.it.polling;

import io.github.camelfilemaker.it.cluster.SharedStore;
import org.apache.camel.component.infinispan.embedded.cluster.InfinispanEmbeddedClusterService;

class EmbeddedMasterIT extends MasterContract {

    EmbeddedMasterIT() {
        super(SharedStore.EMBEDDED_INFINISPAN, InfinispanEmbeddedClusterService.class.getName());
    }
}
