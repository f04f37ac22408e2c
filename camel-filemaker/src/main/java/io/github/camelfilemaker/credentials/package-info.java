/**
 * Accounts that come with the requests of the users.
 */
package io.github.camelfilemaker.credentials;
