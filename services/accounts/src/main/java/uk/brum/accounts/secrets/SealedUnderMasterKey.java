package uk.brum.accounts.secrets;

/** Something that lies sealed under the master keys. */
public interface SealedUnderMasterKey {

    /**
     * What a pass did.
     *
     * @param sealed anew with the key that seals now
     * @param unreadable no key opens these; they stay as they are
     */
    record Pass(int sealed, int unreadable) {

        Pass and(Pass other) {
            return new Pass(sealed + other.sealed, unreadable + other.unreadable);
        }
    }

    /** Seals with the first key what lies under another; may be repeated, and run on several instances at once. */
    Pass sealAnew();
}
