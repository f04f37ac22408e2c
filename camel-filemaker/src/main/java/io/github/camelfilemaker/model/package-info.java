/**
 * What a route author finds in a message body. Public.
 */
package io.github.camelfilemaker.model;
