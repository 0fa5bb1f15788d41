"""The open data, for who looks for data sets."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ....frozen import frozen
from ..spec import Site
from .site import publisher
from .written import Data, address, filled, script


@frozen
class Dataset:
    """A data set: its name, what it holds, where it is told of, and its (media type, address)es."""

    name: str
    words: str
    url: str
    files: tuple[tuple[str, str], ...]


def data_catalogue(
    datasets: Iterable[Dataset], page: str, site: Site, *, licence: str, version: str
) -> Markup:
    """Return all data sets of the site, told of on the page at `page`, as a DataCatalog."""
    shared: Data = {"license": licence, "inLanguage": "nl", "isAccessibleForFree": True}
    return script(
        filled(
            {
                "@type": "DataCatalog",
                "name": f"Open data van {site.name}",
                "url": address(page, page, site),
                **shared,
                "publisher": publisher(site),
                "dataset": [
                    _dataset(dataset, page, site) | shared | {"version": version}
                    for dataset in datasets
                ],
            }
        )
    )


def _dataset(dataset: Dataset, page: str, site: Site) -> Data:
    return {
        "@type": "Dataset",
        "name": dataset.name,
        "description": dataset.words,
        "url": address(dataset.url, page, site),
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": media,
                "contentUrl": address(url, page, site),
            }
            for media, url in dataset.files
        ],
    }
