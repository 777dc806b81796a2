"""The words of the house: their page, and what search and other pages take from them."""
