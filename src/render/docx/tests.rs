//! What is read back of a document.
