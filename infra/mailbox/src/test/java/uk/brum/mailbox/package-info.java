/** Tests of the mailbox, against its real SMTP server and web page on free ports. */
package uk.brum.mailbox;
