//! The register: what is known, what is forgotten.
