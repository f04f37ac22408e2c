/**
 * What the author of a session store or of another way to log in implements. Public and stable.
 */
package io.github.camelfilemaker.spi;
