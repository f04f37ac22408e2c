/**
 * Parts of a route in which all calls use one session.
 */
package io.github.camelfilemaker.scope;
