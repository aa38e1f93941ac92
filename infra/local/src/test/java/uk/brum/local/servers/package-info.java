/** Tests of the data servers, against the real ones. They may use clients of both. */
package uk.brum.local.servers;
