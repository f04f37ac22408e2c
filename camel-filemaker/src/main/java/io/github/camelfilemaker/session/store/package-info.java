/**
 * The session caches that come with the component. Public as names and constructors.
 */
package io.github.camelfilemaker.session.store;
