package io.github.camelfilemaker.it.polling;

import io.github.camelfilemaker.it.cluster.SharedStore;
import org.apache.camel.component.infinispan.remote.cluster.InfinispanRemoteClusterService;

class HotRodMasterIT extends MasterContract {

    HotRodMasterIT() {
        super(SharedStore.INFINISPAN_SERVER, InfinispanRemoteClusterService.class.getName());
    }
}
