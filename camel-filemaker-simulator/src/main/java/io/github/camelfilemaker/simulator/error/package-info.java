/** What the server refuses, in FileMaker's codes and texts. Internal, may change. */
package io.github.camelfilemaker.simulator.error;
