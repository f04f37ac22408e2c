/**
 * What a route author touches: the component, its options and its headers.
 */
package io.github.camelfilemaker;
