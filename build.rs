//! Keeps the relocations in the desk's program, by which scripts/post-build.mjs takes it apart into chunks. The other
//! programs are whole, and what is shipped of the desk has them no more.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32") {
        println!("cargo:rustc-link-arg-bin=desk=--emit-relocs");
    }
}
