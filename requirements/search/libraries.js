import SearchableMap from "minisearch/SearchableMap";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";

self.handbookLibraries = { SearchableMap, stemmers: { en: english, fr: french } };
