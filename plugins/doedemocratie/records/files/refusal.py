"""Why the system refuses a file, in Dutch: its own words are those of whoever set it up."""

from __future__ import annotations

import errno

_WHY = {
    errno.ENOENT: "dat bestaat niet",
    errno.EACCES: "dat mag je niet",
    errno.EPERM: "dat mag je niet",
    errno.EROFS: "daar mag niemand schrijven",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je schijfruimte is op",
    errno.EEXIST: "dat is er al",
    errno.EISDIR: "dat is een map",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ELOOP: "dat is een kring van koppelingen",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.ENFILE: "er staan te veel bestanden open",
    errno.EIO: "de schijf geeft een fout",
    errno.EBUSY: "iets anders gebruikt het",
}


def why(failure: OSError) -> str:
    """Return why the system refused, in a few words; its own for what we do not know."""
    return _WHY.get(failure.errno or 0) or failure.strerror or str(failure)
