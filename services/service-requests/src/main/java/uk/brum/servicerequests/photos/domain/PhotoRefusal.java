package uk.brum.servicerequests.photos.domain;

/** Why a photo is not taken or not shown. Each says it in plain words. */
public sealed interface PhotoRefusal {

    /** Safe to show to anyone who asked. */
    String detail();

    /** No photo with that id, or none that the caller may see. */
    record PhotoUnknown() implements PhotoRefusal {
        @Override
        public String detail() {
            return "We could not find that photo. It may have been removed, or you may not be allowed to see it.";
        }
    }

    /** More bytes than we take. */
    record TooManyBytes(int mostMegabytes) implements PhotoRefusal {
        @Override
        public String detail() {
            return "The photo is too large. Send one of " + mostMegabytes + " megabytes or less.";
        }
    }

    /** More points than we take. */
    record TooManyPixels(int mostMegapixels) implements PhotoRefusal {
        @Override
        public String detail() {
            return "The photo has too many pixels. Send one of " + mostMegapixels + " megapixels or less.";
        }
    }

    /** Not a JPEG or PNG, whatever it is called. */
    record NotAPhoto() implements PhotoRefusal {
        @Override
        public String detail() {
            return "We take photos as JPEG or PNG. Save the photo as JPEG and try again.";
        }
    }

    /** It is of another kind than it says. */
    record OtherKindThanItSays() implements PhotoRefusal {
        @Override
        public String detail() {
            return "The file is not of the kind that it says. Save the photo as JPEG and try again.";
        }
    }

    /** A kind of JPEG or PNG that cameras and phones do not make. */
    record UnusualPhoto() implements PhotoRefusal {
        @Override
        public String detail() {
            return "The photo is saved in an unusual way that we cannot read. Save it as an ordinary JPEG and try again.";
        }
    }

    /** Incomplete or broken. */
    record DamagedPhoto() implements PhotoRefusal {
        @Override
        public String detail() {
            return "The photo is damaged or not complete. Try to send it again, or choose another one.";
        }
    }

    /** The id was used for something else. */
    record IdTaken() implements PhotoRefusal {
        @Override
        public String detail() {
            return "That id was used for another photo. Use a new one.";
        }
    }

    /** It belongs to another report. */
    record UsedBefore() implements PhotoRefusal {
        @Override
        public String detail() {
            return "One of the photos belongs to another report. Upload it again for this one.";
        }
    }

    /** More than a report has. */
    record TooMany() implements PhotoRefusal {
        @Override
        public String detail() {
            return "A report can have up to " + Photo.MOST_PER_REPORT + " photos.";
        }
    }

    /** The areas do not lie in the picture. */
    record AreaOutside(Photo.Size size) implements PhotoRefusal {
        @Override
        public String detail() {
            return "An area lies outside the photo, which is " + size.width() + " by " + size.height() + " pixels.";
        }
    }

    /** Somebody else redacts it at the same moment. */
    record ChangedMeanwhile() implements PhotoRefusal {
        @Override
        public String detail() {
            return "Somebody else changed this photo at the same moment. Look at it and try again.";
        }
    }

    /** Other photos are being read. */
    record Busy() implements PhotoRefusal {
        @Override
        public String detail() {
            return "Many photos are coming in at the moment. Please try again in a few seconds.";
        }
    }
}
