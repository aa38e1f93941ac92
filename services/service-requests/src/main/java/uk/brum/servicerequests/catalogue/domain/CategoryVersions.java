package uk.brum.servicerequests.catalogue.domain;

import java.util.List;

/** Every version of every category, for those who change the catalogue. */
public interface CategoryVersions {

    /** All versions of one category, oldest revision first, as stored now. */
    List<CategoryVersion> of(String code);

    /**
     * Adds a version.
     *
     * @return false when somebody else added one of that revision meanwhile
     */
    boolean add(CategoryVersion version);
}
