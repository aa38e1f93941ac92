/** Tests of the gateway as its callers and its services see it; WireMock stands for the services. */
package uk.brum.gateway;
