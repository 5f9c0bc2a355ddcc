//! Whole files through the reader: workbooks are built here, in memory.

mod fixture;
mod hostile;
mod layouts;
mod template;
mod wide;
