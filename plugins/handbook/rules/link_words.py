"""Why a link leads nowhere, and what to do about it, in words."""

from collections.abc import Mapping
from typing import Final

from handbook.diagnostics.words import Words

SPACED: Final[Words] = {"en": "an address has no spaces", "fr": "une adresse n'a pas d'espaces"}
NO_PAGE: Final[Words] = {"en": "there is no such page", "fr": "cette page n'existe pas"}
NOT_OURS: Final[Words] = {
    "en": "it is an address of this handbook, which has no such file",
    "fr": "c'est une adresse de ce handbook, qui n'a pas ce fichier",
}
NO_FILE: Final[Words] = {
    "en": "there is no such file in the handbook",
    "fr": "ce fichier n'existe pas dans le handbook",
}
SCHEME: Final[Words] = {
    "en": "a page may only open http, https and mailto",
    "fr": "une page ne peut ouvrir que http, https et mailto",
}

USE_HTTPS: Final[Words] = {
    "en": "use an address that begins with https://",
    "fr": "utilisez une adresse qui commence par https://",
}
ON_A_DISK: Final[Words] = {
    "en": "it lies on somebody's own computer: put it beside this file, and write its name",
    "fr": "il se trouve sur l'ordinateur de quelqu'un : mettez-le à côté de ce fichier, et écrivez son nom",
}
GONE: Final[Words] = {
    "en": "correct the path, which starts from the folder of this file; or bring the file back, or take the link out",
    "fr": "corrigez le chemin, qui part du dossier de ce fichier ; ou remettez le fichier, ou retirez le lien",
}
GONE_ADDRESS: Final[Words] = {
    "en": "correct the address; or bring the file back, or take the address out",
    "fr": "corrigez l'adresse ; ou remettez le fichier, ou retirez l'adresse",
}
NO_PART: Final[Words] = {
    "en": "no heading of this page is called so",
    "fr": "aucun titre de cette page ne s'appelle ainsi",
}
FAULTS: Final[Mapping[str, tuple[Words, Words]]] = {
    "apart": (
        {"en": "a space stands between its text and its address", "fr": "une espace sépare son texte de son adresse"},
        {"en": "take the space out: [text](address)", "fr": "retirez l'espace : [texte](adresse)"},
    ),
    "open": (
        {"en": "it is never closed", "fr": "il n'est jamais refermé"},
        {
            "en": "close it with ')' behind the address, which has no spaces",
            "fr": "refermez-le par « ) » derrière l'adresse, qui n'a pas d'espaces",
        },
    ),
}
REMOVE: Final[Words] = {
    "en": "write the id of a heading, or remove the link",
    "fr": "écrivez l'id d'un titre, ou retirez le lien",
}
