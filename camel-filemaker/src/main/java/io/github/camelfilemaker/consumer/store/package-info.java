/**
 * Where positions of consumers are kept. Internal, may change, but for the name and the constructor of
 * {@link InfinispanStateRepository}.
 */
package io.github.camelfilemaker.consumer.store;
