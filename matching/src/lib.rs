//! How well the words of one text answer the words of another. Knows texts and numbers, nothing of contacts.
