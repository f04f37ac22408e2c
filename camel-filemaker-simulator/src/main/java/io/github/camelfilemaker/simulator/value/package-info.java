/**
 * The values of fields: how they are stored, read from requests and written to answers. Empty is {@code null}, text is
 * {@code String}, a number is {@link io.github.camelfilemaker.simulator.value.NumberValue}, a date {@code LocalDate}, a
 * time {@code Duration}, a timestamp {@code LocalDateTime}, a container
 * {@link io.github.camelfilemaker.simulator.value.ContainerValue}. Internal, may change.
 */
package io.github.camelfilemaker.simulator.value;
