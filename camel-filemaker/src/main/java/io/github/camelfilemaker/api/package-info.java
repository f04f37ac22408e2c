/**
 * What can go wrong, as types and numbers. Public. Imports nothing of ours.
 */
package io.github.camelfilemaker.api;
