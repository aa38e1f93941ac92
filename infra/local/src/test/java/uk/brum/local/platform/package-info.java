/** Tests of the package of the same name; they may use its insides. */
package uk.brum.local.platform;
